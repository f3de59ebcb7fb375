import type { SampleArticle } from '../types.ts';

export const northmark1420: SampleArticle = {
  fileName: 'northmark-1420.txt',
  outlet: 'northmark',
  published: '2026-03-17T14:20+02:00',
  address: 'https://northmark.example/wire/injured-in-ostrel-terminal-fire-rise-to-14',
  text: `Injured in Ostrel terminal fire rise to 14 as cause is disputed

By Jonas Hallim and Tereza Orlan

OSTREL, Velmara, March 17 (Northmark) — The number of people injured in a fire at Velmara’s largest grain terminal rose to 14 on Tuesday as the government denied that it had been told of faulty sprinklers there.

“Two more firefighters came in this morning with smoke inhalation, and we now have 14 patients,” Emil Szabran, director of Ostrel General Hospital, told Northmark.

“The fire was contained within two hours, and no vessel was ever in danger,” port director Yusuf al-Haddan (يوسف الهدان) told VTA and Corvane Press.

“We believe a spark on the conveyor [belt 3] set off the dust,” fire chief Danil Kovrek told a briefing at the port gate, “but it is far too early to be certain.”

Ostgrain Terminals, which runs the site, said every belt had been stopped at 1:30 a.m. for cleaning and that it did not see how one could have thrown a spark. Spokeswoman Petra Anselm said all systems had been tested in February.

“They told us ‘the pumps will be seen to’ after the harvest,” said Rana Selim, who speaks for the dockworkers’ union. The pumps feed the sprinklers in the silos.

An official at the Transport Ministry, who asked not to be named, told Halyard News that the operator had been “warned in January that the sprinklers in Silo C did not work”. Northmark could not confirm this independently.

Transport Minister Ilsa Tormond rejected the report. “There was no such warning. I have seen every inspection report,” she wrote on her ministry’s website at 1:40 p.m.

An earlier count had put the injured at 12: nine terminal workers and three firefighters. Two of the workers remain in a serious condition. Szabran, who spoke by telephone, said the two new patients had carried hoses in the gallery until dawn and would be kept overnight.

The terminal loads a third of the wheat that Velmara sells abroad, and wholesalers in Sennet expect a week of short supply whatever the ministry says.

Kovrek said a crew of 20 would stay at the silo until Wednesday because wheat can smoulder for days under its crust. Foam is of no use there, he said, and too much water makes the grain swell until the wall gives.

The fire broke out shortly before 2 a.m. It was the second at an Ostrel terminal in three years.
`,
};
