import type { SampleArticle } from '../types.ts';

export const telegraph0552: SampleArticle = {
  fileName: 'telegraph-0552.txt',
  outlet: 'telegraph',
  published: '2026-03-17T05:52+02:00',
  address: 'https://vta.example/en/2026/03/17/ostrel-terminal-fire-under-control',
  text: `Fire at Ostrel grain terminal under control, port authority says

OSTREL, 17 March (VTA) – A fire at the grain terminal of the Port of Ostrel was brought under control in the early hours of Tuesday and the work of the port goes on, the Ostrel Port Authority stated.

“The fire was contained within two hours, and no vessel was ever in danger. We will reopen berths four to seven by Thursday evening,” the director of the Ostrel Port Authority, Yusuf al-Haddan (يوسف الهدان), told VTA and Corvane Press at the port gate.

The fire began at about 01:50 in Silo C, which is run by the company Ostgrain Terminals. By 03:45 it had been confined to the silo and to the gallery above it. Firefighters remain on site to cool the walls.

At least 12 people were injured, the Ostrel General Hospital informed VTA at 05:15. Nine of them are workers of the terminal and three are firefighters. No deaths were reported.

Five vessels lay alongside when the alarm was given. All five were towed to the outer roads before 03:00, the harbour master’s office noted, and none of them was damaged.

Of the nine berths of the terminal, four are closed: berths four to seven, which are served by the conveyors of Silo C. Berths one to three as well as berths eight and nine stand ready to load, and the pilots’ station is manned as usual.

The director of the Port Authority stressed that the fire brigade of Ostrel had been on the quay eight minutes after the first call.

The cause of the fire is being established by a commission which the Transport Ministry will convene on Wednesday. Until its findings are before it the Port Authority will not comment on the matter, it was emphasized.

The terminal of Ostrel loads about one third of the wheat that Velmara sells abroad.
`,
};
