import { makeEmbedSchema } from '../../story/schema/embed-messages';

/** JSON Schema of what a frame and the page around it say to each other. */
export function describeEmbedMessages(): object {
  return makeEmbedSchema('Messages between a Waymark frame and the page around it, version 1');
}
