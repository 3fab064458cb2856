interface Policy {
  createHTML: (text: string) => string;
  createScriptURL: (text: string) => string;
}

const factory = (
  globalThis as { trustedTypes?: { createPolicy(name: string, policy: Policy): Policy } }
).trustedTypes;
const plain: Policy = { createHTML: (text) => text, createScriptURL: (text) => text };

/**
 * What our policy asks for before a text may become elements, or an address a script (Trusted
 * Types): that it is done on purpose. Browsers without them take the text itself.
 */
export const trust: Policy = factory?.createPolicy('waymark', plain) ?? plain;
