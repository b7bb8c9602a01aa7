package sansheng.console.web;

import sansheng.console.attribution.CollisionPages;
import sansheng.console.attribution.LeadPages;
import sansheng.console.attribution.RegistrationPages;
import sansheng.console.rotation.RotationPages;
import sansheng.console.secrecy.SecrecyPages;

/** The rooms about whose customer somebody is, whose turn it is, and who may see what. */
public record AttributionRooms(
    CollisionPages collisions,
    LeadPages leads,
    RegistrationPages registrations,
    RotationPages rotation,
    SecrecyPages secrecy) {}
