import { expect, test } from 'vitest';
import { direction, guessLanguage } from './language.ts';

test.each([
  ['en', 'The fire was contained within two hours, and no vessel was ever in danger, the port director told the agency.'],
  ['de', 'Das Feuer war nach zwei Stunden unter Kontrolle, und kein Schiff war in Gefahr, sagte der Direktor des Hafens der Agentur.'],
  ['fr', 'Le feu a été maîtrisé en deux heures et aucun navire n’a été en danger, a dit le directeur du port à l’agence.'],
  ['es', 'El fuego fue controlado en dos horas y ningún barco estuvo en peligro, dijo el director del puerto a la agencia.'],
  [
    'pt',
    'O fogo foi controlado em duas horas e nenhum navio esteve em perigo, disse o diretor do porto à agência, que não deu mais detalhes.',
  ],
  [
    'it',
    'Il fuoco è stato domato in due ore e nessuna nave è stata in pericolo, ha detto il direttore del porto, che non ha aggiunto altro.',
  ],
  ['nl', 'De brand was binnen twee uur onder controle en geen schip was in gevaar, zei de directeur van de haven tegen het bureau.'],
  [
    'pl',
    'Pożar został opanowany w ciągu dwóch godzin i żaden statek nie był w niebezpieczeństwie, powiedział dyrektor portu, który jest na miejscu.',
  ],
  ['tr', 'Yangın iki saat içinde kontrol altına alındı ve hiçbir gemi tehlikede değil dedi, bu olay için çok daha fazla bilgi yok.'],
  ['ru', 'Пожар был потушен за два часа, и ни одно судно не было в опасности, сказал директор порта агентству, но это не так.'],
  [
    'uk',
    'Пожежу було погашено за дві години, і жодне судно не було в небезпеці, сказав директор порту, який був на місці та не має інших даних.',
  ],
  ['ar', 'قال مدير الميناء إن الحريق أخمد خلال ساعتين ولم تتعرض أي سفينة للخطر'],
  ['fa', 'مدیر بندر گفت که آتش در کمتر از دو ساعت مهار شد و هیچ کشتی در خطر نبود'],
  ['he', 'מנהל הנמל אמר כי השריפה כובתה תוך שעתיים'],
  ['el', 'Η φωτιά τέθηκε υπό έλεγχο μέσα σε δύο ώρες'],
  ['zh', '港口主任对通讯社说，大火在两小时内得到控制。'],
  ['ja', '港の責任者は通信社に、火は二時間で消し止められたと話した。'],
  ['ko', '항만 책임자는 두 시간 안에 불길이 잡혔다고 통신사에 말했다.'],
  ['th', 'ผู้อำนวยการท่าเรือกล่าวว่าไฟถูกควบคุมได้ภายในสองชั่วโมง'],
])('%s', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each(['', '14 : 20', 'Kovrek', 'OSTREL VELMARA SENNET', 'Lorem ipsum dolor sit amet consectetur adipiscing elit'])(
  'unsure of %j',
  (text) => {
    expect(guessLanguage(text)).toBe('und');
  },
);

test('direction by language, then by the first letter that has one', () => {
  expect(direction('ar', 'OSTREL')).toBe('rtl');
  expect(direction('fa-IR', '')).toBe('rtl');
  expect(direction('az-Arab', '')).toBe('rtl');
  expect(direction('en', 'يوسف')).toBe('ltr');
  expect(direction('und', '12 – يوسف said')).toBe('rtl');
  expect(direction('und', '12 – said يوسف')).toBe('ltr');
  expect(direction('und', '…')).toBe('ltr');
});
