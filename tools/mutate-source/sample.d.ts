interface Mutant {
  readonly fileName: string;
  readonly location: object;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
}

export function isInSample(mutant: Mutant): boolean;
