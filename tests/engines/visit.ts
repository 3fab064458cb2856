/** How the reader's browser is set. */
export interface Reader {
  width: number;
  height: number;
  dark?: boolean;
  /** Wants no motion. */
  still?: boolean;
  /** Runs no scripts; where an engine cannot be asked anything then, it can still print. */
  scriptless?: boolean;
  /** Has pages set in fonts of the system; in Firefox alone. */
  plainFonts?: boolean;
}

/** Keys by the names that pages know them by, and the code points of WebDriver. */
const KEYS: Readonly<Record<string, string>> = {
  End: '\uE010',
  Home: '\uE011',
  Escape: '\uE00C',
  Enter: '\uE007',
};

/** One window of an engine. Whatever it is asked fails with what the engine said. */
export interface Visit {
  go: (url: string) => Promise<void>;
  /** The value of an expression in the page, awaited; anything that JSON can carry. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** A key that is typed, or one of `KEYS`. */
  press: (key: string) => Promise<void>;
  /** Presses the pointer at a place of the window, CSS px. */
  click: (x: number, y: number) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** The page as PDF, paper in mm; undefined where the engine's driver cannot print. */
  print: ((width: number, height: number) => Promise<Buffer>) | undefined;
  close: () => Promise<void>;
}

/** What WebDriver wants to be done for a key; classic and BiDi agree. */
export function keyActions(key: string): object[] {
  const value = KEYS[key] ?? key;
  const actions = [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** What WebDriver wants to be done for a click. */
export function clickActions(x: number, y: number): object[] {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}
