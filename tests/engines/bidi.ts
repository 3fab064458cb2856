interface Answer {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}

/** One connection to a browser over WebDriver BiDi. */
export interface Connection {
  /** @throws Error with the browser's own words */
  ask: (method: string, params?: object) => Promise<Record<string, unknown>>;
  close: () => void;
}

/** @param address such as `ws://127.0.0.1:1234/session` */
export async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise<void>((ready, fail) => {
    socket.addEventListener('open', () => ready());
    socket.addEventListener('error', () => fail(new Error(`Nobody answers at ${address}.`)));
  });
  return {
    ask: (method, params = {}) =>
      new Promise((tell, fail) => {
        const id = ++asked;
        waiting.set(id, ({ result, error, message }) => {
          waiting.delete(id);
          if (error) fail(new Error(`${method}: ${error}: ${message ?? ''}`));
          else tell(result as Record<string, unknown>);
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}
