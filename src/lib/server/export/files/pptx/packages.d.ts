/**
 * Types for what only this export uses. Its packages are installed apart from the rest (see
 * package.json in this folder), so the type check must not need them.
 */
declare module 'pptxgenjs' {
  interface Place {
    x: number;
    y: number;
    w: number;
    h: number;
  }
  type Options = Record<string, unknown>;
  export interface Slide {
    background: { color: string };
    addText(
      text: string | readonly { text: string; options?: Options }[],
      options: Place & Options,
    ): void;
    addImage(options: Place & { path: string; altText: string }): void;
    addChart(
      type: 'bar' | 'line',
      data: readonly { name: string; labels: readonly string[]; values: readonly number[] }[],
      options: Place & Options,
    ): void;
    addShape(name: string, options: Options): void;
    addNotes(notes: string): void;
  }
  class PptxGenJS {
    title: string;
    layout: string;
    defineLayout(layout: { name: string; width: number; height: number }): void;
    addSlide(): Slide;
    write(options: { outputType: 'nodebuffer' }): Promise<Uint8Array>;
  }
  export default PptxGenJS;
}

declare module 'jszip' {
  interface Entry {
    name: string;
    dir: boolean;
    async(type: 'string'): Promise<string>;
    async(type: 'nodebuffer'): Promise<Uint8Array>;
  }
  class JSZip {
    static loadAsync(data: Uint8Array): Promise<JSZip>;
    files: Record<string, Entry>;
    file(name: string, data: string | Uint8Array, options?: { createFolders: boolean }): void;
    generateAsync(options: { type: 'nodebuffer'; compression: 'DEFLATE' }): Promise<Uint8Array>;
  }
  export default JSZip;
}
