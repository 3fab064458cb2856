/**
 * Runs in the head before the first paint, so that a reader who chose dark sees no flash of
 * light. Its hash is in the content security policy (svelte.config.js).
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('waymark-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";
