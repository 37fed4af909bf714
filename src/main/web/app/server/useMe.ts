import { useEffect, useState } from 'react';
import { whoAmI, type Me } from './access';

// Who has signed in stays the same as long as a page is open: it asks once.
let asked: Promise<Me> | undefined;

/** Who has signed in; undefined until that is known. */
export function useMe(): Me | undefined {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    asked ??= whoAmI().catch((thrown: unknown) => {
      asked = undefined;
      throw thrown;
    });
    asked.then(setMe).catch(() => undefined);
  }, []);
  return me;
}
