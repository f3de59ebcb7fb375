import type { SampleArticle } from '../types.ts';

export const halyard1130: SampleArticle = {
  fileName: 'halyard-1130.txt',
  outlet: 'halyard',
  published: '2026-03-17T11:30+02:00',
  address: 'https://halyard.example/velmara/terminal-was-warned-of-sprinklers-in-january',
  text: `Terminal was warned of sprinklers in January, official says

By Nadia Brent in Sennet

SENNET, 17 March, Halyard News: The operator of the grain terminal that burned in Ostrel overnight was told in January that sprinklers in Silo C did not work, an official at the Transport Ministry said.

“They were warned in January that the sprinklers in Silo C did not work. Nothing was done,” said the official, who asked not to be named because he was not authorised to speak about an open inquiry. The warning, he added, took the form of a letter of two pages. Halyard has not seen the letter.

The fire injured at least 12 people on Tuesday and closed four of the terminal’s nine berths.

Ostgrain Terminals insisted that its systems “were working and were tested in February”. Its spokeswoman, Petra Anselm, conceded that she did not know whether water had reached the gallery above the silo, which burned as well.

“We think a spark on the conveyor lit the dust, but it is much too early to be certain,” said the fire chief, Danil Kovrek, at a briefing this morning.

The blaze was put out in two hours and ships were not at risk, the port’s government-appointed director, Yousef Haddan, claimed, according to Northmark Wire, citing Velmar Telegraph Agency.

The Transport Ministry inspects terminals once a year. Its register, which is public, lists a visit to the Ostgrain site on 20 January but leaves the column for findings empty. In the four years before, that column was filled within ten days.

A ministry spokesman declined to comment and said that the minister, Ilsa Tormond, might put out a statement in the afternoon.

Two people with knowledge of the matter said that the terminal was to be sold in April and that the buyer had asked for the inspection reports of the past five years. Neither would name the buyer. Ostgrain said that it did not comment on rumours.

Under the Ports Act an operator that leaves a fault in its fire protection unrepaired for more than 30 days can lose its licence. Counted from the day of the visit, that term ran out on 19 February; the law counts it from the day on which the operator has the finding in writing.

The terminal handles a third of Velmara’s wheat exports. The price of milling wheat for May was up 5 per cent on the Sennet exchange at 11 am.
`,
};
