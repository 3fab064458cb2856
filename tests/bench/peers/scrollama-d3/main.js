// The sticky graphic of Scrollama's README, with transitions of d3.
import * as d3 from 'd3';
import scrollama from 'scrollama';

const figure = d3.select('figure');
const scroller = scrollama();

const story = await d3.json('/bench-data/map.json');
const svg = figure
  .append('svg')
  .attr('viewBox', story.viewBox)
  .attr('preserveAspectRatio', 'xMidYMid slice');
const map = svg.append('g').attr('transform', story.steps[0].transform);
const shapes = map
  .selectAll('path')
  .data(story.shapes)
  .join('path')
  .attr('class', (shape) => shape.kind)
  .attr('d', (shape) => shape.d);

function handleStepEnter({ index }) {
  const step = story.steps[index];
  figure.attr('data-step', index);
  const t = d3.transition().duration(750);
  map.transition(t).attr('transform', step.transform);
  shapes
    .transition(t)
    .style('fill', (shape) => (step.focus.includes(shape.id) ? '#c8553d' : null))
    .style('opacity', (shape) => (shape.kind === 'area' && !step.focus.includes(shape.id) ? 0 : 1));
}

scroller.setup({ step: '#scrolly .step', offset: 0.5 }).onStepEnter(handleStepEnter);
window.addEventListener('resize', scroller.resize);
