import { OFFLINE } from './offline.js';

/**
 * A page whose head is there only so many ms after the reader asked for it is on a slow network or
 * a slow device. Our fonts would hold back its words, or come when they are set; it is set in the
 * reader's own instead, and asks for none of ours.
 */
const SLOW = 300;

/** So is a page on a network that takes so many ms there and back, where the browser tells. */
const FAR = 100;

/** As `document.fonts` takes them. */
const WORDS = JSON.stringify(['1em "Source Serif 4"', '1em "Source Sans 3"']);

/**
 * So that a reader who chose dark sees no flash of light, and one who chose stills no motion. Words
 * are in our fonts if these are there before the first frame, and else never, so that no line moves;
 * the title tells in which script they are.
 */
const CHOICES = `(function(d){
function choose(name,values){try{var v=localStorage.getItem('waymark-'+name);if(values.includes(v))d[name]=v}catch(e){}}
choose('theme',['light','dark']);choose('motion',['still','full']);
var net=navigator.connection||{},save=net.saveData,links=document.querySelectorAll('link[as=font]'),fonts=document.fonts,seen;
if(save)d.motion=d.motion||'still';
if(save||links.length&&(performance.now()>${SLOW}||net.rtt>${FAR}))d.fonts='own';
else if(links.length&&fonts){
d.fonts='late';
links.forEach(function(l){l.media='all'});
requestAnimationFrame(function(){seen=1});
Promise.all(${WORDS}.map(function(f){return fonts.load(f,document.title||' ')})).then(function(){if(!seen)delete d.fonts},function(){})
}
})(document.documentElement.dataset)`;

/**
 * Stills lie in `noscript`: readers with a script are spared a thousand elements that they will
 * not see. Should the script not arrive, fail, or the page be printed, they come out, and one line
 * in the console says why. A page that never ends to arrive fires no event, hence a clock as well:
 * after eight seconds, and then again until all is there. A presentation has no stills in `noscript`
 * and looks after itself; a frame as high as its content has them out. Firefox prints what a `use`
 * refers to only where it has been laid out before: maps had no land.
 */
export const STILLS = `(function(){
var d=document,s=d.documentElement.dataset,said,t=window.trustedTypes,
p=t?t.createPolicy('waymark',{createHTML:function(h){return h}}):{createHTML:String};
function show(){d.querySelectorAll('.still noscript').forEach(function(n){n.outerHTML=p.createHTML(n.textContent)})}
function fail(why){
delete s.live;show();d.addEventListener('DOMContentLoaded',show);
if(!said)console.error('waymark: the moving picture failed, the stills remain.',why);said=1}
function look(){
if('live' in s||s.role||s.mode==='fluid')return;
if(d.querySelector('[data-stage],[data-handout]'))fail('the script has not arrived');
if(d.readyState!=='complete')setTimeout(look,4000)}
addEventListener('error',function(e){
if(e.target.tagName==='SCRIPT'){if(!('live' in s))fail('the script did not arrive')}
else if(e.error&&!s.role&&!/extension:/.test(e.filename))fail(e.error)},true);
addEventListener('waymark:stills',function(e){fail(e.detail)});
addEventListener('beforeprint',function(){show();d.body.offsetHeight});
addEventListener('waymark:unfold',show);
setTimeout(look,8000);
addEventListener('load',function(){setTimeout(look,4000)})
})()`;

/**
 * Brings the service worker to pages that have a script as a file: the story, and presentations.
 * When all has loaded, so that it takes nothing from the page; where storage is refused, never.
 * A worker that is there already is told, and keeps the page.
 */
const KEEP = `addEventListener('load',function(){
var w=navigator.serviceWorker,t=window.trustedTypes,u='/sw.js';
if(w&&w.controller)w.controller.postMessage('loaded');
if(!w||!document.querySelector('script[src^="/_app/"]'))return;
if(t)u=t.createPolicy('waymark-offline',{createScriptURL:function(){return '/sw.js'}}).createScriptURL(u);
w.register(u).catch(function(){})
})`;

/**
 * Runs in the head before the first paint, on every page. Its hash is in the content security
 * policy (svelte.config.js).
 */
export const HEAD_SCRIPT = [CHOICES, STILLS, ...(OFFLINE ? [KEEP] : [])].join(';');
