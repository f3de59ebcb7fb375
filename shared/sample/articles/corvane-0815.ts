import type { SampleArticle } from '../types.ts';

export const corvane0815: SampleArticle = {
  fileName: 'corvane-0815.txt',
  outlet: 'corvane',
  published: '2026-03-17T08:15+02:00',
  address: 'https://corvane.example/news/dust-blast-suspected-in-ostrel-silo-fire',
  text: `Dust blast suspected in Ostrel silo fire; 12 hurt

By Adela Corvin

Ostrel, Velmara (Corvane) - Twelve people were hurt when a spark on a conveyor set off grain dust and tore open a silo at Ostrel's grain terminal in the early hours of Tuesday.

"We believe a spark on the conveyor set off the dust," fire chief Danil Kovrek said at a briefing outside the port gate at 7:30 a.m. He said his crews had found the steel cover of a belt 60 yards from the silo.

"The fire was contained within two hours," port director Yusuf al-Haddan told VTA and Corvane Press. "We will reopen berths four to seven by Thursday evening."

It began in Silo C shortly before 2 a.m. The silo held some 38,000 tonnes of wheat, and what the fire spared the water has spoiled. A gray crust ran down the wall on the harbor side at daybreak.

"All safety systems were working," said Petra Anselm, a spokeswoman for Ostgrain Terminals, which runs the terminal. She said she could not say whether the sprinklers had opened.

Twelve were taken to hospital, most with burns to the hands and face. Two are in serious condition, the hospital said. Nine are terminal workers and three are firefighters.

One worker, a belt operator who came out unhurt, said the night shift had swept the gallery at midnight as it always does. "There was dust in the air, but there's always dust in the air," he said. He asked that his name not be used because the company has told its staff not to talk to reporters.

Grain dust burns faster than gunpowder when it hangs in the right mixture with air. A settled layer as thin as a sheet of paper is enough to carry a blast from one room to the next once the first has shaken it loose.

Four of the terminal's nine berths were shut. A pilot said two ships due to load on Tuesday, the Amber Strand and the Holm Castle, had been told to anchor in the outer roads.

The terminal ships about a third of Velmara's wheat exports. On the Sennet exchange, which opens at 9 a.m., brokers expected milling wheat for May to rise.
`,
};
