// A sticky graphic beside <Scrollama>, as in the README of react-scrollama; CSS does the motion.
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Scrollama, Step } from 'react-scrollama';
import map from '@data/map.json';
import story from '@data/words.json';

const moving = { transition: 'transform 750ms ease-in-out' };

const Shape = memo(({ d, kind, focused }) => (
  <path
    className={kind}
    d={d}
    style={{
      transition: 'fill 750ms, opacity 750ms',
      fill: focused ? '#c8553d' : undefined,
      opacity: kind === 'area' && !focused ? 0 : 1,
    }}
  />
));

function Graphic({ index }) {
  const { x, y, k, focus } = map.steps[index];
  return (
    <div className="graphic" data-picture data-step={index} style={{ position: 'sticky', top: 0 }}>
      <svg viewBox={map.viewBox} preserveAspectRatio="xMidYMid slice">
        <g style={{ ...moving, transform: `translate(${x}px, ${y}px) scale(${k})` }}>
          {map.shapes.map(({ id, d, kind }) => (
            <Shape key={id} d={d} kind={kind} focused={focus.includes(id)} />
          ))}
        </g>
      </svg>
    </div>
  );
}

function App() {
  const [current, setCurrent] = useState(0);
  return (
    <main>
      <Graphic index={current} />
      <div style={{ position: 'relative', marginTop: '-100vh' }}>
        <h1>{story.title}</h1>
        <Scrollama onStepEnter={({ data }) => setCurrent(data)} offset={0.5}>
          {story.steps.map((step, index) => (
            <Step data={index} key={step.id}>
              <section className="step" id={step.id}>
                <div>
                  <h2>{step.headline}</h2>
                  {step.paragraphs.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>
              </section>
            </Step>
          ))}
        </Scrollama>
      </div>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<App />);
