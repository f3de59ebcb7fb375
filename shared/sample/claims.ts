import type { SampleClaim } from './types.ts';

export const claims: readonly SampleClaim[] = [
  {
    proposition: 'The operator was warned in January that sprinklers in Silo C did not work',
    note: 'Three agencies carry it; all rest on one unnamed official.',
    evidence: [
      { mark: 'halyard-1130-warned', stance: 'attributes' },
      { mark: 'northmark-1420-warned', stance: 'attributes', note: 'Could not confirm it independently.' },
      { mark: 'northmark-1420-denial', stance: 'denies' },
      { mark: 'telegraph-1605-denial', stance: 'denies', note: 'Without saying what was reported.' },
      { mark: 'lantern-1810-warned', stance: 'attributes' },
      { mark: 'lantern-1810-denial', stance: 'denies' },
    ],
  },
  {
    proposition: 'A spark on the conveyor set off the dust',
    evidence: [
      { mark: 'corvane-0815-lede', stance: 'asserts', note: 'In its own name; its source only believes it.' },
      { mark: 'corvane-0815-spark', stance: 'attributes' },
      { mark: 'halyard-1130-spark', stance: 'hedges' },
      { mark: 'northmark-1420-spark', stance: 'hedges' },
      { mark: 'northmark-1420-belts', stance: 'doubts' },
      { mark: 'telegraph-1605-cause', stance: 'doubts' },
      { mark: 'lantern-1810-spark', stance: 'hedges' },
      { mark: 'lantern-1810-no-spark', stance: 'denies', note: 'The operator’s spokeswoman.' },
    ],
  },
  {
    proposition: 'All safety systems in Silo C were working',
    evidence: [
      { mark: 'corvane-0815-systems', stance: 'attributes' },
      { mark: 'halyard-1130-systems', stance: 'doubts', note: '“Insisted”; sets the official’s words against it.' },
      { mark: 'northmark-1420-tested', stance: 'attributes' },
      { mark: 'lantern-1810-selim', stance: 'denies' },
    ],
  },
  {
    proposition: 'Twelve people were injured',
    note: 'The count until 14:20, when Northmark raises it to 14.',
    evidence: [
      { mark: 'telegraph-0552-injured', stance: 'hedges', note: '“At least”' },
      { mark: 'northmark-0640-injured', stance: 'hedges', note: '“At least”' },
      { mark: 'corvane-0815-injured', stance: 'asserts' },
      { mark: 'lantern-0905-injured', stance: 'hedges', note: '“At least”; “Twelve” in the headline' },
      { mark: 'halyard-1130-injured', stance: 'hedges', note: '“At least”' },
      { mark: 'northmark-1420-earlier', stance: 'denies', note: 'Names it as overtaken.' },
    ],
  },
  {
    proposition: 'Fourteen people were injured',
    evidence: [
      { mark: 'northmark-1420-patients', stance: 'attributes' },
      { mark: 'northmark-1420-injured', stance: 'asserts' },
      { mark: 'telegraph-1605-patients', stance: 'attributes' },
      { mark: 'lantern-1810-injured', stance: 'attributes', note: 'According to Northmark, citing the hospital’s director.' },
    ],
  },
  {
    proposition: 'No ship was in danger',
    evidence: [
      { mark: 'telegraph-0552-contained', stance: 'attributes' },
      { mark: 'northmark-0640-vessel', stance: 'attributes' },
      { mark: 'lantern-0905-vessel', stance: 'attributes' },
      { mark: 'halyard-1130-contained', stance: 'hedges', note: '“Claimed”' },
      { mark: 'northmark-1420-contained', stance: 'attributes' },
    ],
  },
];
