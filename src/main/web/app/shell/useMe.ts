import { useEffect, useState } from 'react';
import { whoAmI, type Me, type Role } from '../server/access';

let asked: Promise<Me> | undefined;

/** Who has signed in, asked once a page; undefined until it is known. */
export function useMe(): Me | undefined {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    asked ??= whoAmI();
    asked.then(setMe, () => (asked = undefined));
  }, []);
  return me;
}

/** Whether somebody may do what a role may, as the server sees it. What they may not is refused there anyway. */
export const may = (me: Me | undefined, role: Role): boolean =>
  me?.roles.some((own) => own === role || (own === 'ADMINISTRATOR' ? role !== 'AUDITOR' : includesReader(own, role))) ??
  false;

const includesReader = (own: Role, role: Role): boolean => role === 'READER' && own !== 'AUDITOR';
