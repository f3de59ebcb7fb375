const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*/));

/** News agencies as English-language copy writes them, folded and without "the" and points. */
export const AGENCIES = names(`
  reuters, thomson reuters, ap, associated press, afp, agence france-presse, agence france presse, tass, itar-tass, ria novosti, ria,
  interfax, interfax-ukraine, sputnik, xinhua, xinhua news agency, china news service, cns, anadolu, anadolu agency, aa, dpa,
  deutsche presse-agentur, ansa, efe, agencia efe, kyodo, kyodo news, jiji, jiji press, yonhap, yonhap news agency, upi,
  united press international, bloomberg, bloomberg news, dow jones, dow jones newswires, pa, pa media, press association, pti,
  press trust of india, ani, ians, uni, irna, isna, fars, fars news agency, tasnim, tasnim news agency, mehr, mehr news agency,
  sana, spa, saudi press agency, wam, qna, kuna, mena, petra, wafa, maan, belta, ukrinform, unian, apa, azertac, trend, kazinform,
  apn, aap, australian associated press, canadian press, cp, ntb, tt, ritzau, stt, pap, ctk, mti, agerpres, bta, tanjug, hina, sta,
  ana-mpa, lusa, apa, belga, anp, keystone-sda, ats, telam, notimex, prensa latina, bernama, antara, vna, vietnam news agency, tna,
  central news agency, cna, kcna, korean central news agency, nan, news agency of nigeria, panapress, ena, mcclatchy, tribune news service,
  knight ridder, kaiser health news, new york times news service, cnn, bbc, npr, al jazeera, rfe/rl,
  radio free europe, voa, voice of america, dw, deutsche welle, euronews, france 24`);
