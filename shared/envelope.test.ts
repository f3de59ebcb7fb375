import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ErrorCode, fail, succeed, unwrap, WiresideError } from './envelope.ts';

test('a value comes out as it went in, also after a trip as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const travelled = JSON.parse(JSON.stringify(succeed(value)));
      expect(unwrap(travelled)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a failure keeps its code, message and details', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ErrorCode.options), fc.string(), fc.dictionary(fc.string(), fc.string()), (code, message, details) => {
      const travelled = JSON.parse(JSON.stringify(fail(new WiresideError(code, message, details))));
      try {
        unwrap(travelled);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(WiresideError);
        if (!(error instanceof WiresideError)) return;
        expect(error.toFailure()).toEqual(JSON.parse(JSON.stringify({ code, message, details })));
      }
    }),
  );
});

test('whatever is thrown becomes an envelope, without a stack', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      const envelope = fail(thrown);
      expect(envelope.ok).toBe(false);
      expect(JSON.stringify(envelope)).not.toMatch(/\n {4}at /);
    }),
  );
});
