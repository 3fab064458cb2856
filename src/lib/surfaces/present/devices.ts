/** Keeps the screen from going to sleep, where the browser can, for as long as the page is seen. */
export function stayAwake(): void {
  if (!('wakeLock' in navigator)) return;
  const ask = () => {
    if (document.visibilityState === 'visible')
      navigator.wakeLock.request('screen').catch(() => undefined);
  };
  ask();
  document.addEventListener('visibilitychange', ask);
}

export function enterFullscreen(): void {
  if (!document.fullscreenElement)
    document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else enterFullscreen();
}

interface ScreenBox {
  availLeft: number;
  availTop: number;
  availWidth: number;
  availHeight: number;
}
/** Of the Window Management API, which not every browser has. */
interface Screens {
  screens: readonly ScreenBox[];
  currentScreen: ScreenBox;
}
type Managed = Window & { getScreenDetails?: () => Promise<Screens> };

/** Is there another screen to go to, as far as the browser tells? */
export function hasOtherScreen(): boolean {
  return (
    (screen as Screen & { isExtended?: boolean }).isExtended === true &&
    'getScreenDetails' in window
  );
}

/** Moves this window to another screen than the slides are on; asks for permission if need be. */
export async function moveToOtherScreen(): Promise<void> {
  try {
    const found = await (window as Managed).getScreenDetails?.();
    const other = found?.screens.find((one) => one !== found.currentScreen);
    if (!other) return;
    moveTo(other.availLeft, other.availTop);
    resizeTo(other.availWidth, other.availHeight);
  } catch {
    // Not allowed: the presenter moves it by hand.
  }
}

/** The same without being asked, where it was allowed before. */
export async function moveIfAllowed(): Promise<void> {
  if (!hasOtherScreen()) return;
  try {
    const name = 'window-management' as PermissionName;
    const { state } = await navigator.permissions.query({ name });
    if (state === 'granted') await moveToOtherScreen();
  } catch {
    // A browser that does not know the name asks when the button is pressed.
  }
}
