const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that carry too little to say that two quotes are one, in the languages met most on the wires. Forms that mean
 * something in another of these languages ("die", "war") are left out on purpose.
 */
const FUNCTION_WORDS = words(`
  a an the this that these those there here it its it's i me my we us our you your he him his she her they them their who whom which what
  is are was were be been being am do does did done has have had having will would shall should can could may might must
  and or but nor so if then than as at by for from in into of off on onto out over to up with without about after before between through
  under while when where why how not no any all some each every both either neither such only own same too very just also again ever never
  i'm i've i'll we're we've we'll you're they're he's she's that's there's don't doesn't didn't isn't aren't wasn't won't can't cannot
  said says say told according because during until since against
  der das den dem des ein eine einen einem eines und oder aber nicht auch sich wir ihr sie ist sind wird werden wurde haben hatte
  mit von vom zum zur auf aus bei nach für über unter vor durch ich uns als wie dass wenn noch nur schon
  le la les un une des du de et ou mais ne pas que qui quoi dans sur pour par avec sans est sont était ont nous vous ils elle elles ce cette ces il je
  el los las una unos unas y o pero que no en con por para sin es son fue era han ha nos se su sus lo al del como más
  gli i uno di da nel della delle e ma che non per sono è era hanno ci si
  os um uma do dos das em ao na mas não com sem são foi era
  и в во не на что с со как а но по к у из за от до для это мы вы он она они я был была было были бы же ли или
`);

const NEGATIONS = words(`
  not no never none nobody nothing nowhere neither nor without cannot
  nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne
  pas jamais aucun aucune rien non
  nunca jamás nadie nada ningún ninguna sin nessuno mai não
  не нет ни никогда никто ничего без ні
  لا لم لن ليس ليست
`);

const HEDGES = words(`
  may might could perhaps possibly probably likely unlikely maybe apparently allegedly reportedly presumably seemingly
  believe believes believed think thinks suspect suspects assume assumes suppose estimate estimates estimated appear appears appeared
  seem seems seemed suggest suggests suggested indicate indicates unclear uncertain unconfirmed preliminary provisional possible probable potential
  vielleicht wahrscheinlich möglicherweise vermutlich offenbar angeblich
  probablement apparemment quizá quizás probablemente posiblemente forse probabilmente talvez provavelmente
  возможно вероятно наверное видимо пожалуй якобы
`);

const HEDGE_PHRASES: readonly (readonly string[])[] = [
  'too early',
  'too soon',
  'as far as',
  'not certain',
  'not sure',
  'cannot confirm',
  'cannot rule',
  'cannot exclude',
  'cannot say',
  'yet to be',
  'peut être',
  'sans doute',
  'tal vez',
  'может быть',
].map((phrase) => phrase.split(' '));

const NUMBER_WORDS =
  words(`hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half twice double triple
  percent zwei drei vier fünf sechs sieben acht neun zehn hundert tausend deux trois quatre cinq sept huit neuf dix cent mille
  dos tres cuatro cinco seis siete ocho nueve diez cien mil два две три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион`);

/** Does this folded word carry meaning of its own, so that sharing it says something? */
export const isContent = (key: string): boolean => !FUNCTION_WORDS.has(key) && (key.length > 1 || /[\p{N}\p{Script=Han}]/u.test(key));

export const isNegation = (key: string): boolean => NEGATIONS.has(key) || key.endsWith("n't");

export const isNumber = (key: string): boolean => /\p{N}/u.test(key) || /^\p{Sc}$/u.test(key) || NUMBER_WORDS.has(key);

/** Where hedges stand in a list of folded words: half-open ranges of indices, in order. `proper` tells which words are names by their capital. */
export function findHedges(keys: readonly string[], proper: (index: number) => boolean): readonly (readonly [number, number])[] {
  return keys.flatMap((key, i): (readonly [number, number])[] => {
    const phrase = HEDGE_PHRASES.find((parts) => parts.every((part, step) => keys[i + step] === part));
    if (phrase) return [[i, i + phrase.length]];
    const monthOfMay = key === 'may' && proper(i);
    // "Could not" says that something was impossible, which is no hedge.
    const inability = key === 'could' && keys[i + 1] === 'not';
    return HEDGES.has(key) && !monthOfMay && !inability ? [[i, i + 1]] : [];
  });
}

/** A word without its commonest English endings: only for comparing a paraphrase with what it paraphrases. */
export function stem(key: string): string {
  return key.replace(/'s?$/u, '').replace(/(?<=\p{L}{4})(?:ing|ed|es|ly|s|d|e)$/u, '');
}
