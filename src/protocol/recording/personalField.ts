/** What a field holds by its name: a secret, personal data, or a name, which is personal only in what a tool is told. */
export type PersonalKind = 'secret' | 'personal' | 'name';

/** A field that looks like it must not be recorded. */
export interface PersonalField {
  readonly kind: PersonalKind;
  /** What it is called in the header of a recording. */
  readonly label: string;
}

/** The endings of the names of such fields, in lowercase and without anything but letters. */
const endings: readonly (readonly [ending: string, kind: PersonalKind, label?: string])[] = [
  ['password', 'secret'],
  ['passwd', 'secret', 'password'],
  ['passcode', 'secret', 'password'],
  ['token', 'secret'],
  ['authorization', 'secret'],
  ['apikey', 'secret', 'api key'],
  ['secret', 'secret'],
  ['cookie', 'secret'],
  ['email', 'personal'],
  ['emailaddress', 'personal', 'email'],
  ['phone', 'personal'],
  ['phonenumber', 'personal', 'phone'],
  ['mobile', 'personal', 'phone'],
  ['telephone', 'personal', 'phone'],
  ['address', 'personal'],
  ['street', 'personal', 'address'],
  ['zipcode', 'personal', 'address'],
  ['postcode', 'personal', 'address'],
  ['postalcode', 'personal', 'address'],
  ['birthday', 'personal', 'date of birth'],
  ['birthdate', 'personal', 'date of birth'],
  ['dateofbirth', 'personal', 'date of birth'],
  ['ssn', 'personal', 'social security number'],
  ['socialsecuritynumber', 'personal', 'social security number'],
  ['passportnumber', 'personal', 'passport number'],
  ['iban', 'personal'],
  ['accountnumber', 'personal', 'account number'],
  ['cardnumber', 'personal', 'card number'],
  ['creditcard', 'personal', 'card number'],
  ['cvv', 'personal', 'card number'],
  ['cvc', 'personal', 'card number'],
  ['userid', 'name', 'user id'],
  ['surname', 'name', 'name'],
  ['name', 'name'],
];

/** Returns what a field holds by its name, such as `customer_email`; undefined if it is nothing personal. */
export function personalField(name: string): PersonalField | undefined {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  const found = endings.find(([ending]) => letters.endsWith(ending));
  return found && { kind: found[1], label: found[2] ?? found[0] };
}
