// The type of each value of an answer, by its path: "goods.quantity" is a "Float". An enum's values are "Enum".
import { getNamedType, isEnumType, isLeafType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

export function leafTypes(schema, document) {
  const fragments = new Map(document.definitions.map((d) => [d.name.value, d]));
  const leaves = {};
  const collect = (root, path) => {
    const info = new TypeInfo(schema, root.parent);
    visit(
      root.node,
      visitWithTypeInfo(info, {
        Field(field) {
          const type = getNamedType(info.getType());
          const key = [...path, (field.alias ?? field.name).value];
          if (isLeafType(type)) leaves[key.join('.')] = isEnumType(type) ? 'Enum' : type.name;
          else collect({ node: field.selectionSet, parent: type }, key);
          return false;
        },
        FragmentSpread(spread) {
          const fragment = fragments.get(spread.name.value);
          collect({ node: fragment.selectionSet, parent: schema.getType(fragment.typeCondition.name.value) }, path);
        },
      }),
    );
  };
  const [first] = fragments.values();
  const entity = first.selectionSet.selections[0];
  const type = getNamedType(schema.getQueryType().getFields()[entity.name.value].type);
  collect({ node: entity.selectionSet, parent: type }, []);
  return leaves;
}
