import type { SampleArticle } from '../types.ts';

export const lantern1810: SampleArticle = {
  fileName: 'lantern-1810.txt',
  outlet: 'lantern',
  published: '2026-03-17T18:10+02:00',
  address: 'https://ostrel-lantern.example/2026/03/17/dockers-on-the-night-silo-c-burned',
  text: `‘They told us the pumps would be seen to’: dockers on the night Silo C burned

By Mirela Vost, on the quay

On any other Tuesday the canteen at the grain terminal is empty by seven. Yesterday’s night shift was still sitting there at noon, in borrowed shirts, because nobody had told them to go home.

‘They told us “the pumps will be seen to” after the harvest,’ says Rana Selim, who has loaded wheat here for 19 years and speaks for the dockworkers’ union. ‘We asked three times. We asked in writing. Each time the answer was that the money was there and the mechanic was on his way.

‘So do not tell me those systems were working. They were not, and everyone on this quay could have told you,’ she adds, and pushes her tea away.

Petra Anselm of Ostgrain Terminals will have none of it. ‘The pumps ran in February and they ran last night,’ she tells the Lantern. ‘And there was no spark on our belts. They had been standing still since half past one.’

The fire chief, Danil Kovrek, is more careful than either. ‘We believe a spark on the conveyor set off the dust, but it is far too early to be certain,’ he told this morning’s briefing, as reported by Northmark Wire.

A Transport Ministry official has told Halyard News that Ostgrain was ‘warned in January that the sprinklers in Silo C did not work’. Ilsa Tormond, his minister, says otherwise. ‘There was never such a warning. I have seen every inspection report,’ Northmark quotes her as writing.

Fourteen people have been hurt, according to Northmark Wire, citing the director of the General Hospital. ‘Two more firefighters came in this morning … and we now have 14 patients,’ Emil Szabran told the agency. He would not come to the telephone for us.

The port director hopes to have berths four to seven back by Thursday evening. Who should have looked after the pumps? ‘We are the landlord here, not the fire brigade,’ Yusuf al-Haddan tells me at the gate. Selim laughs when she hears it. ‘He collects the rent, though.’

Two of the injured are in a serious condition. Both worked the gallery above Silo C; both were to have been relieved at two.

At five the sirens of the tugs sound for a full minute. Then the shift gets up, one after the other, and walks home along Quay Road, past the baker’s, whose door stands open as it did at two this morning.
`,
};
