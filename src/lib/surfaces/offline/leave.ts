/**
 * What stands in the service worker's place where it is switched off: it forgets all that was kept,
 * and itself.
 */
interface Worker {
  skipWaiting(): void;
  registration: { unregister(): Promise<boolean> };
}
const worker = self as unknown as Worker;

addEventListener('install', () => worker.skipWaiting());

addEventListener('activate', (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) if (/^waymark-/.test(name)) await caches.delete(name);
    await worker.registration.unregister();
  };
  (event as Event & { waitUntil(work: Promise<unknown>): void }).waitUntil(leave());
});

// A module, so that its names are its own.
export {};
