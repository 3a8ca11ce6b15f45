import type { Scale } from './dot-plot.js';
import './scale-ruler.css';

const stepsPerLevel = 10;

/** The ruler as a measure: long ticks are whole levels, the dot is the score. */
export function ScaleRuler({ scale, value }: { readonly scale: Scale; readonly value: number }) {
  const span = scale.max - scale.min;
  const at = (step: number): string => `${((step / (span * stepsPerLevel)) * 100).toFixed(2)}%`;
  const reached = Math.round((value - scale.min) * stepsPerLevel);
  const topOf = (step: number): number =>
    step % stepsPerLevel === 0 ? 14 : step % (stepsPerLevel / 2) === 0 ? 20 : 24;
  return (
    <span className="scale-ruler" aria-hidden="true">
      <svg>
        {Array.from({ length: span * stepsPerLevel + 1 }, (_, step) => (
          <line
            key={step}
            className={`scale-ruler__tick${step <= reached ? ' scale-ruler__tick--on' : ''}`}
            x1={at(step)}
            x2={at(step)}
            y1={topOf(step)}
            y2="31"
          />
        ))}
        <circle className="scale-ruler__dot" cx={at(reached)} cy="8" r="7" />
      </svg>
    </span>
  );
}
