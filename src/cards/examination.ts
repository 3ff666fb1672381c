import type { OrderDefinition } from '../knowledge/order-definition.js';

/** What is ordered by one code is one examination, now or as a follow-up. */
export function examinationOf({ name, coding }: Pick<OrderDefinition, 'name'> & { readonly coding?: OrderDefinition['coding'] | undefined }): string {
  return coding === undefined ? name : `${coding.system}|${coding.code}`;
}
