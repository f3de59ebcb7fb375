const names = (list: string): string[] => list.trim().split(/\s*,\s*/);

/** Countries, the states of the United States and much-named cities and regions, folded. Our own list. */
export const PLACES: ReadonlySet<string> = new Set(
  names(`
  afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bolivia,
  bosnia, bosnia and herzegovina, botswana, brazil, britain, bulgaria, burma, myanmar, burundi, cambodia, cameroon, canada, chad, chile, china,
  colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti, dominican republic, ecuador, egypt,
  el salvador, england, eritrea, estonia, ethiopia, fiji, finland, france, gabon, gambia, germany, ghana, great britain, greece,
  guatemala, guinea, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan,
  jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, lithuania, luxembourg, macedonia,
  madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, moldova, mongolia, montenegro, morocco, mozambique,
  namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, northern ireland, norway, oman, pakistan, palestine, panama,
  paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, sierra leone,
  singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan, soviet union, spain, sri lanka, sudan, sweden, switzerland,
  syria, taiwan, tajikistan, tanzania, thailand, togo, tunisia, turkey, turkiye, turkmenistan, uganda, ukraine, united arab emirates, uae,
  united kingdom, uk, united states, united states of america, us, usa, america, uruguay, uzbekistan, venezuela, vietnam, wales, yemen,
  zambia, zimbabwe, alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho,
  illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana,
  nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
  rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming,
  puerto rico, guam, nh, ny, nj, nm, nc, sc, dc, district of columbia, washington dc, ala, ariz, ark, calif, colo, conn, del, fla, ga, ill, ind,
  kan, ky, la, md, mass, mich, minn, miss, mo, mont, neb, nev, okla, ore, pa, ri, tenn, tex, va, vt, wash, wis, wisc, wva, wyo,
  new york city, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, san jose, austin, san francisco, seattle,
  denver, boston, detroit, nashville, memphis, portland, las vegas, louisville, baltimore, milwaukee, albuquerque, tucson, sacramento,
  kansas city, atlanta, omaha, miami, oakland, minneapolis, tulsa, cleveland, new orleans, tampa, honolulu, pittsburgh, cincinnati,
  st louis, orlando, buffalo, des moines, salt lake city, charleston, baton rouge, ferguson, brooklyn, manhattan, queens, bronx, harlem, hollywood,
  london, paris, berlin, rome, madrid, barcelona, lisbon, vienna, brussels, amsterdam, the hague, geneva, zurich, davos, dublin, belfast, edinburgh,
  glasgow, manchester, birmingham, copenhagen, stockholm, oslo, helsinki, reykjavik, warsaw, prague, budapest, bucharest, sofia, athens,
  istanbul, ankara, kyiv, kiev, kharkiv, odesa, odessa, lviv, donetsk, luhansk, mariupol, crimea, donbas, minsk, moscow, st petersburg,
  vilnius, riga, tallinn, belgrade, zagreb, sarajevo, pristina, tbilisi, yerevan, baku, tehran, baghdad, mosul, basra, damascus, aleppo, homs,
  hama, latakia, raqqa, idlib, daraa, beirut, tripoli, benghazi, amman, jerusalem, tel aviv, gaza, gaza strip, gaza city, rafah, west bank,
  ramallah, golan heights, cairo, alexandria, khartoum, darfur, addis ababa, nairobi, kampala, kigali, lagos, abuja, accra, dakar, pretoria,
  johannesburg, cape town, harare, algiers, tunis, rabat, casablanca, riyadh, jeddah, mecca, doha, dubai, abu dhabi, manama, sanaa, aden,
  kabul, kandahar, islamabad, karachi, lahore, peshawar, kashmir, new delhi, delhi, mumbai, kolkata, dhaka, kathmandu, colombo, rangoon,
  yangon, bangkok, hanoi, ho chi minh city, phnom penh, kuala lumpur, jakarta, manila, beijing, shanghai, hong kong, macau, guangzhou, wuhan, tibet,
  xinjiang, taipei, tokyo, osaka, hiroshima, seoul, pyongyang, ulaanbaatar, sydney, melbourne, canberra, auckland, wellington, ottawa, toronto,
  montreal, vancouver, quebec, ontario, mexico city, havana, guantanamo, guantanamo bay, caracas, bogota, lima, quito, santiago, buenos aires,
  brasilia, rio de janeiro, sao paulo, montevideo, asuncion, la paz, port-au-prince, san juan, europe, asia, africa, middle east, north africa,
  latin america, south america, north america, central america, western europe, eastern europe, central asia, southeast asia, balkans,
  caucasus, siberia, arctic, persian gulf, gulf, red sea, black sea, mediterranean, south china sea, baltic, chechnya, levant, silicon valley,
  midwest, new england, northeast, south, north, west, east, pacific, atlantic, wall street, capitol hill, trump tower, ground zero`),
);

/** Adjectives and peoples: the adjective first; a plural with s is the people. */
export const NATIONS: readonly string[] = names(`
  afghan, african, albanian, algerian, american, arab, argentine, armenian, asian, australian, austrian, azerbaijani, belarusian, belgian, bolivian,
  bosnian, brazilian, british, bulgarian, cambodian, canadian, chechen, chilean, chinese, colombian, croatian, cuban, cypriot, czech, danish, dutch,
  egyptian, english, estonian, ethiopian, european, filipino, finnish, french, georgian, german, greek, haitian, hispanic, hungarian, indian,
  indonesian, iranian, iraqi, irish, israeli, italian, japanese, jordanian, kazakh, kenyan, korean, kurdish, kuwaiti, latin, latino, latvian,
  lebanese, libyan, lithuanian, malaysian, mexican, moroccan, nepalese, nigerian, north korean, norwegian, pakistani, palestinian, peruvian,
  polish, portuguese, qatari, roman, romanian, russian, saudi, scottish, serbian, sikh, slovak, somali, south african, south korean, soviet,
  spanish, sudanese, swedish, swiss, syrian, taiwanese, thai, tibetan, tunisian, turkish, ugandan, ukrainian, venezuelan, vietnamese, welsh,
  yemeni, western, eastern, northern, southern, christian, catholic, protestant, evangelical, muslim, islamic, islamist, jewish, sunni, shiite,
  shia, hindu, buddhist, mormon, orthodox, republican, democratic, democrat, conservative, libertarian, socialist, communist, nazi, marxist,
  fascist, zionist, baathist, bolshevik, anti-american, pro-russian, african-american, presidential, congressional, senatorial`);

/** Peoples that are not the adjective with an s. */
export const PEOPLES: readonly string[] = names(`
  britons, danes, finns, kurds, poles, scots, serbs, spaniards, swedes, turks, jews, arabs, croats, slovaks, tories, latinos, hispanics,
  houthis, taliban, democrats, republicans, libertarians, socialists, communists, conservatives, independents, evangelicals, sikhs`);
