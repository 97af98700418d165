import { normaliseIdNumber } from '../domain/idNumber';
import { maskIdNumber, maskPhone } from '../domain/mask';
import { keepApplicant, personKey, seal } from '../store';

/**
 * Takes a person in, as the identity provider vouches for them; ID number and phone are sealed before they are stored.
 * @returns the applicant's id, and the key by which an account counts as this person (R16)
 */
export async function enrol(person: {
  name: string;
  idNumber: string;
  phone: string;
}): Promise<{ id: number; personKey: string }> {
  const idNumber = normaliseIdNumber(person.idNumber);
  const key = personKey(idNumber);
  const kept = await keepApplicant({
    name: person.name,
    idNumber: seal(idNumber),
    idNumberMasked: maskIdNumber(idNumber),
    phone: seal(person.phone),
    phoneMasked: maskPhone(person.phone),
    personKey: key,
  });
  return { id: kept?.id ?? 0, personKey: key };
}
