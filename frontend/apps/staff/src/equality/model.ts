export interface Questions {
  items: { characteristic: string; words: string; choices: { code: string; name: string }[] }[];
}

export interface Answers {
  items: { characteristic: string; choice: string; choiceWords: string; givenOn: string }[];
}

export interface Group {
  name: string;
  people?: number | null;
  counted?: number | null;
}

export interface Report {
  characteristicWords: string;
  measureWords: string;
  year: number;
  least: number;
  groups: Group[];
  all: Group;
  notAsked?: number | null;
}

export const MEASURES = {
  ARREARS_STEP: 'A step was taken about arrears',
  COURT_NOTICE: 'A notice was served',
  WRITTEN_OFF: 'A debt was written off',
  COMPLAINT: 'They complained',
} as const;

export type Measure = keyof typeof MEASURES;
