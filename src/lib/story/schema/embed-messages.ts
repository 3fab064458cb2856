import { z } from 'zod';

const head = { ns: z.literal('waymark'), v: z.literal(1) };
const id = z.string().regex(/^[a-z0-9-]{0,80}$/);
const count = z.int().min(0).max(9999);

/** What a frame says to the page around it. */
export const frameMessage = z.discriminatedUnion('type', [
  z
    .object({ ...head, type: z.literal('hello'), steps: count })
    .describe('It is ready; one step alone has no others.'),
  z
    .object({ ...head, type: z.literal('step'), index: count, id })
    .describe('The reader came to a step; the opening has index 0 and no id.'),
  z.object({ ...head, type: z.literal('end') }).describe('The reader came to the last step.'),
  z
    .object({ ...head, type: z.literal('height'), height: z.number() })
    .describe('How high it would be, px; only in the modes "fluid" and "single".'),
  z
    .object({ ...head, type: z.literal('error'), code: id })
    .describe('A picture could not be drawn; the frame shows stills.'),
]);

/** What the page around a frame says to it. */
export const hostMessage = z.discriminatedUnion('type', [
  z
    .object({
      ...head,
      type: z.literal('init'),
      mode: z.enum(['stage', 'fluid', 'stepper', 'single']),
    })
    .describe('The answer to "hello".'),
  z
    .object({ ...head, type: z.literal('scroll'), p: z.number().min(0).max(1) })
    .describe('How much of the way through the story lies behind the reader.'),
  z.object({ ...head, type: z.literal('step'), id }).describe('Go to a step.'),
]);

/** Both as JSON Schema. */
export function makeEmbedSchema(title: string): object {
  return { title, ...z.toJSONSchema(z.union([frameMessage, hostMessage]), { io: 'input' }) };
}
