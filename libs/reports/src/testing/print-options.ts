import type { ReportOptions } from '../report-source.js';

export const optionsOf = (overrides: Partial<ReportOptions> = {}): ReportOptions => ({
  ...{ form: 'pdf-ua', madeOn: new Date('2026-11-22T09:30:00Z') },
  verifyAt: 'https://ijkpunt.example/controleren',
  style: { name: 'Rotterdam-Rijnmond', accent: null, logo: null },
  ...overrides,
});

/** Where a reader who clicks is led. */
export const uriOf = (pdf: Buffer): string[] =>
  Array.from(pdf.toString('latin1').matchAll(/\/URI \((.*?)\)/gu), ([, uri = '']) => uri);
