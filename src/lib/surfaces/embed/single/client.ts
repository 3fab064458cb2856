import { answerHosts } from '$lib/surfaces/embed/answer-hosts';
import { listen, tell } from '$lib/surfaces/embed/messenger';
import { takeTheme } from '$lib/surfaces/embed/theme';

/** The picture is there without a script; this tells the page around how high it is. */
const main = document.querySelector('main');
const answer = answerHosts(measure);

function measure(): void {
  const height = main?.getBoundingClientRect().height ?? 0;
  tell({ type: 'height', height });
  answer(height);
}

takeTheme();
if (main && typeof ResizeObserver === 'function') new ResizeObserver(measure).observe(main);
// Whatever the page around says, it is there now and may not have heard the height before.
listen(measure);
tell({ type: 'hello', steps: 0 });
measure();
