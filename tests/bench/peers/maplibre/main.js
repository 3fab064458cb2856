// A story in the way of the storytelling templates for Mapbox GL and MapLibre: chapters made by
// script, Scrollama, and a flight to the place of each. Its map has no tiles.
import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import scrollama from 'scrollama';
import story from '@data/words.json';
import './story.css';

const graphic = document.querySelector('.graphic');
const features = document.getElementById('features');
const title = document.createElement('h1');
title.textContent = story.title;
features.append(title);
for (const { id, headline, paragraphs } of story.steps) {
  const step = document.createElement('section');
  step.className = 'step';
  step.id = id;
  const card = document.createElement('div');
  const head = document.createElement('h2');
  head.textContent = headline;
  card.append(head);
  for (const text of paragraphs)
    card.append(Object.assign(document.createElement('p'), { textContent: text }));
  step.append(card);
  features.append(step);
}

maplibregl.setWorkerUrl(workerUrl);
const map = new maplibregl.Map({
  container: 'map',
  interactive: false,
  attributionControl: false,
  style: {
    version: 8,
    sources: { shapes: { type: 'geojson', data: '/bench-data/map.geo.json' } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f7f5f0' } },
      {
        id: 'fill',
        type: 'fill',
        source: 'shapes',
        filter: ['==', ['get', 'kind'], 'country'],
        paint: { 'fill-color': '#e4e0d6' },
      },
      { id: 'line', type: 'line', source: 'shapes', paint: { 'line-color': '#8d8778' } },
      {
        id: 'focus',
        type: 'fill',
        source: 'shapes',
        filter: ['in', ['get', 'id'], ['literal', []]],
        paint: { 'fill-color': '#c8553d' },
      },
    ],
  },
  bounds: story.steps[0].bbox,
});

const scroller = scrollama();
map.on('load', () => {
  scroller.setup({ step: '.step', offset: 0.5 }).onStepEnter(({ index }) => {
    const { bbox, focus } = story.steps[index];
    graphic.dataset.step = index;
    map.setFilter('focus', ['in', ['get', 'id'], ['literal', focus]]);
    map.flyTo({ ...map.cameraForBounds(bbox), duration: 750 });
  });
});
// Nothing of a canvas can be seen in the document: so the bench learns that it is at rest.
map.on('idle', () => {
  graphic.dataset.drawn = performance.now();
});
window.addEventListener('resize', scroller.resize);
