import { LineChart } from 'echarts/charts';
import { AriaComponent, LegendComponent, PolarComponent, RadarComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Exactly what the options of this library use, so that browser and server draw with the same parts.
echarts.use([
  LineChart,
  RadarComponent,
  PolarComponent,
  LegendComponent,
  AriaComponent,
  SVGRenderer,
]);

export { echarts };
