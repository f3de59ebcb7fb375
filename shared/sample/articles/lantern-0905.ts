import type { SampleArticle } from '../types.ts';

/** Northmark's report of 06:40, trimmed, with what the paper knows of its own town. */
export const lantern0905: SampleArticle = {
  fileName: 'lantern-0905.txt',
  outlet: 'lantern',
  published: '2026-03-17T09:05+02:00',
  address: 'https://ostrel-lantern.example/2026/03/17/twelve-injured-in-fire',
  text: `Twelve injured in fire at Ostrel terminal

By Jonas Hallim, Northmark Wire

OSTREL (Northmark) — At least 12 people were injured when fire swept through a grain terminal in Ostrel early on Tuesday, officials said.

The blaze broke out shortly before 2 a.m. in Silo C of the Ostgrain terminal and sent a column of smoke over the harbour. It burned for close to two hours.

Classes at two schools on Quay Road were called off because of the smoke, the city said. The tram to the port turns back at Customs Square until further notice, and people in the old town are asked to keep their windows shut.

“No vessel was ever in danger,” port director Yusuf al-Haddan told Velmar Telegraph Agency, the state news agency. Five ships were towed clear of the quay as a precaution.

The General Hospital is treating 12 people, two seriously hurt. Nine worked at the terminal and three were firefighters, a hospital spokeswoman said by telephone.

Residents of the streets behind the port said they had been woken by a dull thud. “The windows moved, and then the whole sky over the silos was orange,” said Marek Dovan, a baker whose shop on Quay Road opens at two in the morning.

The cause was not immediately known.

Dust from grain can explode when enough of it hangs in the air of a closed space and meets a flame or a spark.

The terminal loads about a third of the wheat that Velmara sells abroad. Shipping was halted at four of its nine berths, and two bulk carriers that were due to load on Tuesday were told to wait at anchor.

The Lantern’s own report from the quay follows this evening.
`,
};
