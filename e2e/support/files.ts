import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that the stories add: written into a folder of the test's own, all their words invented. */
export type StoryFiles = Readonly<{ wire: string; page: string; lines: string; folder: string }>;

/** A wire text, a saved news page and a file of JSON Lines with three articles. */
export async function writeStoryFiles(folder: string): Promise<StoryFiles> {
  const home = join(folder, 'to add');
  await mkdir(home, { recursive: true });
  const files = {
    wire: join(home, 'ferry-strike.txt'),
    page: join(home, 'lisk-bridge.html'),
    lines: join(home, 'tarmo.jsonl'),
    folder: home,
  };
  await writeFile(files.wire, ferryStrike);
  await writeFile(files.page, liskBridge);
  await writeFile(files.lines, tarmoLines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return files;
}

/** Files of which nothing can be made, each for another reason. */
export async function writeBrokenFiles(folder: string): Promise<Readonly<Record<'empty' | 'noText' | 'binary' | 'notJson', string>>> {
  const home = join(folder, 'broken');
  await mkdir(home, { recursive: true });
  const files = {
    empty: join(home, 'empty.txt'),
    noText: join(home, 'login.html'),
    binary: join(home, 'picture.txt'),
    notJson: join(home, 'half.jsonl'),
  };
  await writeFile(files.empty, '');
  await writeFile(files.noText, '<!doctype html><title>Sign in</title><form><input name="user"><input name="word" type="password"></form>');
  await writeFile(
    files.binary,
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3, 0, 0, 0, 0, 255, 254, 0, 9]),
  );
  await writeFile(files.notJson, `${JSON.stringify(tarmoLines[0])}\n{"id": "tarmo-9", "title": "Cut in the mid\n`);
  return files;
}

/** "The port was shut for three days after the fire, said the director." in Russian. */
export const russianWords = 'Порт был закрыт на три дня после пожара, сказал директор порта.';

/** A text in Windows-1251, which nothing in it tells. Returns its path. */
export async function writeTextOfUntoldEncoding(folder: string): Promise<string> {
  const path = join(folder, 'port.txt');
  const byteOf = (letter: string): number => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0));
  await writeFile(path, Uint8Array.from(russianWords, byteOf));
  return path;
}

/** What a person pastes. */
export const pastedText = `Lisk council puts off vote on bridge toll

LISK, Velmara, March 18 (Northmark) — The council of Lisk put off a vote on a toll for the harbour bridge by two weeks on Wednesday after a long night of argument.

“Nobody in this room has read the figures to the end,” said Orla Denning, who leads the opposition. “I have, and they do not add up.”

The toll would bring in 40 million crowns a year, according to the city. Hauliers have said they would rather drive the long way round.
`;

const ferryStrike = `Ferry crews at Tarmo walk out over night shifts

TARMO, 18 March (VTA) – Ferry crews at the port of Tarmo walked out at midnight, the seamen’s union stated, and no boat has left the pier since.

“We have been sailing with two men short since the autumn,” the union’s secretary, Jory Pell, told VTA.

The ferry company informed VTA that talks will resume on Thursday at 09:00. Some 3,000 passengers a day use the line to the islands.
`;

const liskBridge = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Lisk bridge closed for a week as bolts are changed | Halyard News</title>
<meta property="og:type" content="article">
<meta property="og:title" content="Lisk bridge closed for a week as bolts are changed">
<meta property="og:site_name" content="Halyard News">
<meta property="article:published_time" content="2026-03-18T07:45:00+02:00">
<meta name="author" content="Nadia Brent">
<link rel="canonical" href="https://halyard.example/velmara/lisk-bridge-closed">
<script>window.intruder = 'page';</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/ports">Ports</a> <a href="/weather">Weather</a></nav>
<article>
<h1>Lisk bridge closed for a week as bolts are changed</h1>
<p>The harbour bridge at Lisk will be shut to all traffic for a week from Monday while engineers change four hundred bolts that were found to be cracked, the city said.</p>
<p>“Nobody was ever at risk, but we would rather close it a day too early than an hour too late,” the city engineer, Tomas Varga, said at a <a href="https://halyard.example/velmara/briefing">briefing</a> on Tuesday.</p>
<p>Lorries will be sent over the old road by way of Sennet, which adds forty minutes to the trip. The port expects to lose a fifth of its traffic while the work lasts, and two shipping lines have said that they will call at Tarmo instead.</p>
<p>It is the second time in three years that the bridge has been closed. The council is to vote on Wednesday on a toll that would pay for a new one.</p>
<img src="https://halyard.example/pixel.gif" onerror="window.intruder = 'picture'">
</article>
<aside><h2>More from Ports</h2><ul><li><a href="/a">Tug sinks at Tarmo</a></li><li><a href="/b">Wheat freight rises</a></li></ul></aside>
<footer>Halyard News. All rights reserved.</footer>
</body>
</html>
`;

const tarmoLines = [
  {
    id: 'tarmo-1',
    title: 'Tug sinks at its berth in Tarmo',
    outlet: 'Corvane Press',
    published: '2026-03-18T06:10:00+02:00',
    url: 'https://corvane.example/news/tug-sinks-at-tarmo',
    text: 'The tug Marda sank at its berth in Tarmo before dawn on Wednesday.\n\n"She was dry at midnight," harbor master Pia Lund said. "By four there was only the mast."\n\nNobody was on board. Divers will go down on Thursday.',
  },
  {
    id: 'tarmo-2',
    title: 'Tarmo pier to stay shut, operator says',
    outlet: 'Corvane Press',
    published: '2026-03-18T12:30:00+02:00',
    url: 'https://corvane.example/news/tarmo-pier-shut',
    text: 'The east pier at Tarmo will stay shut until the tug that sank there has been raised, its operator said on Wednesday.\n\n"We cannot have a ferry put down on top of a wreck," the operator said in a statement.',
  },
  {
    id: 'tarmo-3',
    title: 'عمّال الميناء في تارمو يواصلون الإضراب',
    outlet: 'Halyard News',
    published: '2026-03-18T15:00:00+02:00',
    url: 'https://halyard.example/ar/tarmo-strike',
    text: 'واصل عمّال الميناء في تارمو إضرابهم يوم الأربعاء.\n\nوقال يوري بيل: «لن نعود قبل أن تُسدّ النواقص». وقالت الشركة إن المحادثات ستستأنف يوم الخميس.',
  },
];
