/** So that a reader who chose dark sees no flash of light. */
const THEME =
  "try{var t=localStorage.getItem('waymark-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";

/**
 * Stills lie in `noscript`: readers with a script are spared a thousand elements that they will
 * not see. Should the script not arrive, fail, or the page be printed, they come out.
 */
const STILLS = `(function(){
function show(){document.querySelectorAll('.still noscript').forEach(function(n){n.outerHTML=n.textContent})}
addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')show()},true);
addEventListener('waymark:stills',show);
addEventListener('beforeprint',show);
addEventListener('load',function(){setTimeout(function(){if(!('live' in document.documentElement.dataset))show()},4000)})
})()`;

/**
 * Runs in the head before the first paint, on every page. Its hash is in the content security
 * policy (svelte.config.js).
 */
export const HEAD_SCRIPT = `${THEME};${STILLS}`;
