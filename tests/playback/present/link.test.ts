import { describe, expect, it } from 'vitest';
import { NEW_DECK } from '$lib/playback/present/deck';
import { seal, unseal } from '$lib/playback/present/link';
import type { Message } from '$lib/playback/present/link';
import { NEW_WATCH } from '$lib/playback/present/pace';

const MESSAGES: Message[] = [
  { say: 'hello' },
  { say: 'ask', request: { ask: 'next' } },
  { say: 'ask', request: { ask: 'go', step: 3 } },
  { say: 'ask', request: { ask: 'digit', digit: '4' } },
  { say: 'ask', request: { ask: 'cover', with: 'black' } },
  { say: 'ask', request: { ask: 'panel', open: 'sources' } },
  { say: 'ask', request: { ask: 'switch', of: 'laser' } },
  { say: 'ask', request: { ask: 'look', looking: undefined } },
  { say: 'ask', request: { ask: 'look', looking: { at: 'date', day: 19_000 } } },
  { say: 'point', at: [0.5, 0.25] },
  { say: 'point', at: null },
  { say: 'watch', press: 'zero' },
  { say: 'state', deck: NEW_DECK, watch: NEW_WATCH, shape: 16 / 9 },
  {
    say: 'state',
    deck: { ...NEW_DECK, looking: { at: 'map', zoom: 2, x: 0, y: 0 } },
    watch: { since: 5, step: 1, spent: [1, 2] },
    shape: 4 / 3,
  },
];

describe('messages between windows', () => {
  it.each(MESSAGES)('arrive as they were sent: $say $request.ask', (message) => {
    expect(unseal(structuredClone(seal('harbour', message)), 'harbour')).toEqual(message);
  });

  it.each([
    ['nothing', undefined],
    ['a string', '{"waymark":"present"}'],
    ['another sender', { ...seal('harbour', { say: 'hello' }), waymark: 'embed' }],
    ['another version', { ...seal('harbour', { say: 'hello' }), version: 2 }],
    ['another story', seal('elsewhere', { say: 'hello' })],
  ])('from %s are ignored', (_, data) => expect(unseal(data, 'harbour')).toBeUndefined());

  it.each([
    { say: 'run', code: '1' },
    { say: 'ask', request: { ask: 'eval' } },
    { say: 'ask', request: { ask: 'go', step: '3' } },
    { say: 'ask', request: { ask: 'go', step: NaN } },
    { say: 'ask', request: { ask: 'digit', digit: '44' } },
    { say: 'ask', request: { ask: 'panel', open: 'settings' } },
    { say: 'ask', request: { ask: 'look', looking: { at: 'map', zoom: Infinity, x: 0, y: 0 } } },
    { say: 'ask' },
    { say: 'point', at: [1] },
    { say: 'point', at: ['1', 2] },
    { say: 'watch', press: 'wind' },
    { say: 'state', deck: { ...NEW_DECK, stop: -1 }, watch: NEW_WATCH, shape: 1 },
    { say: 'state', deck: { ...NEW_DECK, cover: 'red' }, watch: NEW_WATCH, shape: 1 },
    { say: 'state', deck: { stop: 0 }, watch: NEW_WATCH, shape: 1 },
    { say: 'state', deck: NEW_DECK, watch: { since: 'now', step: 0, spent: [] }, shape: 1 },
    { say: 'state', deck: NEW_DECK, watch: NEW_WATCH, shape: 0 },
  ])('that are none of ours are ignored: %j', (message) => {
    const envelope = { ...seal('harbour', { say: 'hello' }), message };
    expect(unseal(envelope, 'harbour')).toBeUndefined();
  });
});
