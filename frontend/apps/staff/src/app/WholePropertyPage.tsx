import { Warnings } from '../marker/Warnings';
import { PropertyPage } from '../property/PropertyPage';

/** A property with what to know before somebody goes there. */
export function WholePropertyPage() {
  return <PropertyPage above={(property) => <Warnings propertyId={property.id} />} />;
}
