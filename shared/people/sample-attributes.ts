// The custom attributes that the sample people have. They have names in every language; a workspace's own are shown as they are.
const sampleAttributes = [
  'cart_abandoned_at',
  'favourite_category',
  'last_order_at',
  'lifetime_value',
  'loyalty_tier',
  'newsletter',
  'orders',
] as const
export type SampleAttribute = (typeof sampleAttributes)[number]

export function isSampleAttribute(name: string): name is SampleAttribute {
  return sampleAttributes.some((one) => one === name)
}
