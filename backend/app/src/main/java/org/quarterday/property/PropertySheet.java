package org.quarterday.property;

import org.quarterday.platform.export.Listing;

/** Properties as a file: the columns of their screen. */
final class PropertySheet {

  static final Listing<PropertyReads.Item> PROPERTIES =
      Listing.<PropertyReads.Item>of("Properties")
          .text("reference", "Property", PropertyReads.Item::reference)
          .text("address", "Address", home -> home.addressLine1() + ", " + home.postcode())
          .text("kind", "Kind", home -> Listing.words(home.kind()))
          .whole("bedrooms", "Bedrooms", PropertyReads.Item::bedrooms)
          .text("standing", "State", home -> Listing.words(home.standing()))
          .date("voidSince", "Void since", PropertyReads.Item::voidSince)
          .date("letFrom", "Let from", PropertyReads.Item::letFrom)
          .text("rentGroup", "Rent group", PropertyReads.Item::rentGroupCode)
          .text("patch", "Patch", PropertyReads.Item::patch);

  private PropertySheet() {}
}
