import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js';

/** The parts of Chart.js that our charts are made of, and nothing else. */
export function registerCharts(): typeof Chart {
  Chart.register(
    ArcElement,
    BarController,
    BarElement,
    CategoryScale,
    DoughnutController,
    LinearScale,
    PointElement,
    ScatterController,
  );
  return Chart;
}
