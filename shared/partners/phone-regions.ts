// The regions whose phone numbers can be read: what a workspace may choose as its default region. Data only.
import { getCountries } from 'libphonenumber-js'

export const phoneRegions: readonly string[] = getCountries()
