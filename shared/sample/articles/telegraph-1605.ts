import type { SampleArticle } from '../types.ts';

export const telegraph1605: SampleArticle = {
  fileName: 'telegraph-1605.txt',
  outlet: 'telegraph',
  published: '2026-03-17T16:05+02:00',
  address: 'https://vta.example/en/2026/03/17/ministry-no-warning-was-given',
  text: `Ministry: no warning was given on terminal sprinklers

SENNET, 17 March (VTA) – The Transport Ministry received no warning and gave none concerning the sprinklers of the grain terminal in Ostrel, the Minister of Transport of Velmara, Ilsa Tormond, stated on Tuesday.

“There was no such warning. I have seen every inspection report,” the Minister emphasized in a statement on the website of the Ministry at 13:40. She was replying to a media report which rested on a person who did not give a name.

The terminal was last inspected on 20 January, the Ministry noted. The report of the inspectors will be handed to the commission which convenes on Wednesday at 10:00 under the chair of the Deputy Minister.

The cause of the fire is not known, the Ministry stressed, and statements which run ahead of the commission do not help its work.

The director of the Ostrel General Hospital, Emil Szabran, informed VTA that “we now have 14 patients”. Of these, nine are workers of the terminal and five are firefighters; two of the firefighters were admitted on Tuesday morning. The condition of two patients is serious. Their families have been brought to Ostrel.

“The pumps of Silo C are the operator’s business, not the port’s,” the director of the Ostrel Port Authority, Yusuf al-Haddan, stated to VTA when asked who maintains them. He recalled that the Port Authority lets the ground to Ostgrain Terminals and owns neither the silos nor the conveyors. He confirmed that berths four to seven are to reopen by Thursday evening.

Four vessels were loading at berths one to three and eight as of 15:00, the harbour master’s office noted. Three vessels lie in the outer roads.

Exports of wheat will be met in full from the ports of Lisk and Tarmo for as long as is needed, the Ministry of Trade emphasized. The terminal of Ostrel loads about one third of the wheat that Velmara sells abroad.
`,
};
