import type { SampleArticle } from '../types.ts';

export const northmark0640: SampleArticle = {
  fileName: 'northmark-0640.txt',
  outlet: 'northmark',
  published: '2026-03-17T06:40+02:00',
  address: 'https://northmark.example/wire/velmara-grain-terminal-fire-injures-at-least-12',
  text: `Fire at Velmara grain terminal injures at least 12

By Jonas Hallim

OSTREL, Velmara, March 17 (Northmark) — At least 12 people were injured when fire swept through a grain terminal in the Velmaran port of Ostrel early on Tuesday, officials said.

The blaze broke out shortly before 2 a.m. in Silo C of the Ostgrain terminal and sent a column of smoke over the harbour. It burned for close to two hours.

“No vessel was ever in danger,” port director Yusuf al-Haddan told Velmar Telegraph Agency, the state news agency. Five ships were towed clear of the quay as a precaution.

Ostrel General Hospital said it was treating 12 people, two of them in a serious condition. Nine worked at the terminal and three were firefighters, a hospital spokeswoman said by telephone.

Residents of the streets behind the port said they had been woken by a dull thud. “The windows moved, and then the whole sky over the silos was orange,” said Marek Dovan, a baker whose shop on Quay Road opens at two in the morning.

The cause was not immediately known. Fire chief Danil Kovrek was due to brief reporters at 7:30 a.m., his office said.

It was the second fire at an Ostrel terminal in three years. Dust from grain can explode when enough of it hangs in the air of a closed space and meets a flame or a spark.

The terminal loads about a third of the wheat that Velmara sells abroad. Shipping was halted at four of its nine berths, and two bulk carriers that were due to load on Tuesday were told to wait at anchor.

Traders in Sennet, the capital, said they expected prices to rise when the exchange there opens at 9 a.m., but that stocks inland would carry the mills for the time being.

The operator, Ostgrain Terminals, could not be reached for comment before dawn.
`,
};
