import { formsOf } from './verb-forms.ts';

const list = (text: string): string[] => text.split(',').flatMap((entry) => entry.trim() || []);

/**
 * Verbs of speech by what they tell of it. The engine that finds quotes has been trained with exactly these, so that what only
 * circumstances need is added in their own file.
 */
export const speechVerbs = {
  reporting: formsOf(
    list(`say|says|said|saying, tell|tells|told|telling, write|writes|wrote|written|writing, speak|speaks|spoke|spoken|speaking,
      add, state, announce, declare, explain, comment, respond, reply, answer, argue, warn, stress, emphasize, emphasise, underline,
      insist, assert, contend, suggest, predict, promise, pledge, vow, threaten, complain, report, describe, recall, conclude,
      continue, go on|goes on|went on|going on, quote, cite, post, tweet, testify, affirm, reiterate, repeat, remark, observe, mention,
      inform, brief, publish, issue, accuse, blame, praise, criticize, criticise, condemn, hail, welcome, echo|echoes|echoed|echoing, caution, maintain,
      estimate, put it|puts it|putting it, think|thinks|thought|thinking, joke, lament, charge, disclose, agree, propose, recount,
      relate, tout, quip|quips|quipped|quipping, boast, muse, counter, retort, interject, swear|swears|swore|sworn, show|shows|showed|shown, find|finds|found,
      indicate, detail, outline, decry, denounce, deplore, signal|signals|signaled|signalled|signaling|signalling, according to`),
  ),
  telling: formsOf(list('tell|tells|told|telling, inform, brief, notify')),
  endorsing: formsOf(
    list(`point out, note, acknowledge, admit|admits|admitted|admitting, concede, reveal, confirm, disclose, demonstrate, prove, recognize,
      recognise, realize, realise, confess, allow, recall, emerge`),
  ).concat(list('correctly, rightly, accurately')),
  distancing: formsOf(list('claim, allege, purport, profess, boast')).concat(
    list(
      'purportedly, allegedly, supposedly, ostensibly, so - called, so-called, self - styled, self - proclaimed, supposed, purported, alleged, what it called, what he called, what she called, what they called',
    ),
  ),
  denying: formsOf(
    list(
      'deny, reject, dismiss, refute, rebut|rebuts|rebutted|rebutting, repudiate, disavow, dispute, contradict, rebuff, contest, shrug off|shrugs off|shrugged off|shrugging off, laugh off, wave away|waves away|waved away|waving away, wave aside, play down, quash, disown, disclaim, brush off, brush aside, rubbish, scoff at, rule out, debunk',
    ),
  ).concat(list('denial, denials')),
  uncommitted: formsOf(
    list(`decline, refuse, ask, urge, demand, call on, call for, appeal, plead, request, implore, beg|begs|begged|begging, wonder, question,
      invite, order, instruct, encourage, inquire, enquire, query, beseech, press for, push for, exhort, pray, wish, hope, command, warn against, advise`),
  ).concat(
    list(`neither confirm nor deny, neither confirmed nor denied, neither confirming nor denying, neither confirm, would not say, would not comment,
      n't say, n't comment, not comment, would not be drawn, avoided saying, stopped short`),
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;
