/** HELD_MEETING → held meeting; POSSIBLE_DUPLICATE → possible duplicate. */
export const lowerWords = (name: string): string => name.replaceAll('_', ' ').toLowerCase();

/** IN_FORCE → In force. */
export const enumWords = (name: string): string => capital(lowerWords(name));

/** inForceOn → In force on. */
export const fieldWords = (name: string): string =>
  capital(name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
