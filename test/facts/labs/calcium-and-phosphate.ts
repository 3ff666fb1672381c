import { quantity, result } from './lab-chart.js';

const LAB_RANGE = [{ low: quantity(8.5, 'mg/dL'), high: quantity(10.5, 'mg/dL') }];
type Changes = Parameters<typeof result>[3];
export const ca = (value: number, changes: Changes = {}) =>
  result('calcium', value, 'mg/dL', { referenceRange: LAB_RANGE, ...changes });
export const p = (value: number, changes: Changes = {}) => result('phosphate', value, 'mg/dL', changes);
export const alb = (value: number, changes: Changes = {}) => result('albumin', value, 'g/dL', changes);
