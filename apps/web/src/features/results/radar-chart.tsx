import { radarOption, type RadarInput } from '@ijkpunt/charts';
import { echarts } from '@ijkpunt/charts/echarts';
import { useEffect, useRef } from 'react';

/** The picture beside the table; read out as one image, since the table holds every number. */
export function RadarChart({ input }: { readonly input: RadarInput }) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof echarts.init> | null>(null);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const drawn = echarts.init(element, null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  const shown = JSON.stringify(input);
  useEffect(() => {
    const latest: RadarInput = JSON.parse(shown);
    chart.current?.setOption(radarOption(latest), { notMerge: true });
  }, [shown]);

  return <div ref={holder} className="radar" role="img" aria-label={input.description} />;
}
