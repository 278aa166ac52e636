import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  LineElement,
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
    LineElement,
    PointElement,
    ScatterController,
  );
  return Chart;
}
